<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="marks" tilewidth="16" tileheight="16" tilecount="16" columns="16">
 <image source="marks.png" width="256" height="16"/>
 <tile id="0">
  <properties>
   <property name="mark" type="bool" value="true"/>
   <property name="name" value="tall"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="low" type="bool" value="true"/>
   <property name="mark" type="bool" value="true"/>
   <property name="name" value="low"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="mark" type="bool" value="true"/>
   <property name="name" value="block"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="duct" type="bool" value="true"/>
   <property name="mark" type="bool" value="true"/>
   <property name="name" value="duct"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
</tileset>
