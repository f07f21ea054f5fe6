<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="match" tilewidth="16" tileheight="16" tilecount="16" columns="16">
 <image source="match.png" width="256" height="16"/>
 <tile id="0">
  <properties>
   <property name="MatchType" value="Empty"/>
   <property name="name" value="empty"/>
  </properties>
 </tile>
</tileset>
