<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="whole" tilewidth="64" tileheight="32" tilecount="1" columns="0">
 <tile id="0">
  <image source="tiles.png" width="64" height="32"/>
 </tile>
</tileset>
