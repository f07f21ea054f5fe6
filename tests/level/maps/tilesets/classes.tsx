<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="classes" tilewidth="16" tileheight="16" tilecount="8" columns="4">
 <image source="tiles.png" width="64" height="32"/>
 <tile id="0" class="Lamp">
  <properties>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="low" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="duct" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="6">
  <animation>
   <frame tileid="6" duration="100"/>
   <frame tileid="7" duration="150"/>
  </animation>
 </tile>
</tileset>
